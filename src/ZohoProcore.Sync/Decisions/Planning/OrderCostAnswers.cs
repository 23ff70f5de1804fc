namespace ZohoProcore.Sync;

/// <summary>Which policy answered what of an order's money, one by one, for the plan. Pure.</summary>
internal static class OrderCostAnswers
{
    private const string Rule = "policy.cost";

    /// <summary>What became of taxes, charges, cancelled quantities, lines that are no part of the contract, and the currency.</summary>
    public static IEnumerable<RuleAnswer> Of(
        RoutedOrder routed, CostPolicy policy, OrderBreakdown breakdown, IReadOnlyDictionary<string, OrderTaxTreatments> treatments) =>
    [
        .. from line in breakdown.Lines
           where treatments.ContainsKey(line.LineId)
           from share in line.Taxes
           let treatment = treatments[line.LineId]
           select new RuleAnswer(
               line.LineId, $"tax {share.Tax.Name}", Rule, treatment.Of(share.Tax).ToString(), treatment.Because(share.Tax)),
        .. breakdown.Charges.Select(charge => Charged(policy, charge)),
        .. from line in routed.Order.Lines
           where line.CancelledQuantity is not (null or 0)
           select new RuleAnswer(
               line.LineId, "cancelled quantity", Rule, policy.Cancelled.ToString(), "the policy for cancelled quantities"),
        .. from line in routed.Order.Lines
           let name = line.IsItem ? OrderOutsideLines.NameOf(line, policy) : null
           where name is not null
           select new RuleAnswer(line.LineId, "line below zero", Rule, name, $"policy names its item or account ({name}Lines)"),
        .. routed.Order.Currency == (routed.CompanyCurrency.Length > 0 ? routed.CompanyCurrency : routed.CommitmentCurrency)
            ? Array.Empty<RuleAnswer>()
            :
            [
                new(
                    string.Empty,
                    $"currency {routed.Order.Currency}",
                    Rule,
                    policy.ForeignCurrency.ToString(),
                    "the policy for currencies"),
            ],
    ];

    /// <summary>Where lines of their own are booked, on which tax codes taxes stand, and how lines are accounted.</summary>
    public static IEnumerable<RuleAnswer> Of(
        CostPolicy policy,
        IReadOnlyList<CommitmentOwnLine> ownLines,
        IReadOnlyDictionary<string, long> taxCodes,
        IReadOnlyList<PlannedCommitment> commitments) =>
    [
        .. ownLines.Select(own => (own.Name, own.WbsCode.Called)).Distinct().Select(own => new RuleAnswer(
            string.Empty, $"code of {own.Name}", Rule, own.Called, "the policy for codes of lines of their own")),
        .. taxCodes.OrderBy(code => code.Key, StringComparer.Ordinal).Select(code => new RuleAnswer(
            code.Key, "tax code", Rule, FormattableString.Invariant($"{code.Value}"), "the policy for tax codes")),
        .. from commitment in commitments
           where policy.Basis != CommitmentBasis.Amount
           let isMeasured = commitment.Lines.Any(line => line.Quantity is not null)
           select new RuleAnswer(
               commitment.OriginId,
               "basis",
               Rule,
               (isMeasured ? policy.Basis : CommitmentBasis.Amount).ToString(),
               isMeasured ? "the policy for quantities" : "not every line ties as quantity and unit cost, or it was made by amount"),
        .. from commitment in commitments
           from line in commitment.Lines
           where line.Unit is not null && policy.Units.ContainsValue(line.Unit)
           select new RuleAnswer(line.OriginId, "unit", Rule, line.Unit!, "the policy for units"),
    ];

    private static RuleAnswer Charged(CostPolicy policy, Charge charge) => new(
        string.Empty,
        charge.Name,
        Rule,
        new OrderCostTerms(policy).Of(charge.Kind).ToString(),
        "the policy for " + charge.Kind switch
        {
            ChargeKind.Shipping => "shipping",
            ChargeKind.Adjustment => "adjustments",
            ChargeKind.Rounding => "rounding",
            ChargeKind.TaxWithheld => "tax withheld",
            _ => "tax collected",
        });
}
