namespace ZohoProcore.Sync;

/// <summary>
/// Whether Procore counts in the currency that policies, or the books, say: an amount of one currency is never written as one of another,
/// nor where nobody knows what it would stand as. Pure.
/// </summary>
internal static class OrderCompanyCurrency
{
    private const string Empty = "delete the empty commitment in Procore that the sync made, which has the order's number";

    /// <summary>The finding that holds an order up; null when nothing does.</summary>
    public static Finding? Asked(OrderInput input)
    {
        var company = RoutedOrder.CompanyCurrencyOf(input);
        var counted = input.CountedOtherwise;
        var untold = input.Policies.Currency is null ? counted?.FirstOrDefault(one => one.Currency.Length == 0) : null;
        return (counted?.FirstOrDefault(one => one.IsOtherThan(company)) ?? untold) is not { } other ? null : new()
        {
            Code = FindingCodes.CurrencyForeign,
            Sentence = $"Order {input.Order.Number}: "
                + Sentence(company, input.Policies, other.Currency, FormattableString.Invariant($"project {other.ProjectId}")),
            NextStep = NextStep(input, other.Currency, HoldsNumber(input)),
        };
    }

    /// <summary>What would become of amounts.</summary>
    /// <param name="company">The currency that Procore is taken to count in.</param>
    /// <param name="policies">Whether they say so.</param>
    /// <param name="counted">The one that it counts in; empty where nobody knows it.</param>
    /// <param name="what">What is counted in it, as in <c>project 7</c>.</param>
    public static string Sentence(string company, SyncPolicies policies, string counted, string what)
    {
        var written = $"and the connection writes amounts in {company}, "
            + (policies.Currency is null ? "the base currency of Zoho Books" : "which its policies name (policy Currency)");
        return counted.Length == 0
            ? $"Procore does not tell which currency it counts {what} in, {written}: nobody knows what {company} would stand there as. No "
                + "line is written."
            : $"Procore counts {what} in {counted}, {written}: {company} would stand there as {counted}. No line is written.";
    }

    /// <summary>What to do about it: only what leads somewhere with this order.</summary>
    /// <param name="input">What the order's plan rests on.</param>
    /// <param name="counted">The currency that Procore counts in; empty where nobody knows it.</param>
    /// <param name="holdsNumber">Whether an empty commitment of the sync has the order's number.</param>
    public static string NextStep(OrderInput input, string counted, bool holdsNumber)
    {
        if (counted.Length == 0)
        {
            return "Say in the connection's policies which currency Procore counts in (policy Currency), or have Procore tell it in the "
                + $"currency settings of the company or the project; or {ByHand(holdsNumber)}.";
        }

        var says = $"in the connection's policies that Procore counts in {counted} (policy Currency)";
        var isIn = string.Equals(input.Order.Currency, counted, StringComparison.OrdinalIgnoreCase);
        var baseCurrency = input.Company.Directory.Currency;
        return (isIn ? $"Say {says}"
            : baseCurrency.Length > 0 && MappedOrder.LeadsTo(counted, input.Order, baseCurrency)
                ? $"Say {says}, and what becomes of orders in another currency (policy Cost.ForeignCurrency)"
            : $"Re-issue the order in {counted} in Zoho Books and say {says}")
            + $"; or {ByHand(holdsNumber)}.";
    }

    /// <summary>
    /// Whether what the sync made of the order stands in Procore with the order's number and without a line: whoever enters the commitment
    /// by hand finds the number taken.
    /// </summary>
    public static bool HoldsNumber(OrderInput input) => input.Existing.Any(existing =>
        !existing.IsDeleted && existing.LineIds.Count == 0 && existing.Status == CommitmentFields.Draft
        && input.Recorded.All(recorded => recorded.OriginId != existing.OriginId || !recorded.IsAdopted));

    /// <summary>
    /// What checks found, with what a person has to do first where they enter the commitment by hand. What it says of currencies rests on
    /// the one that Procore is taken to count in: where that is in question, it says nothing.
    /// </summary>
    public static IEnumerable<Finding> Freed(OrderInput input, IEnumerable<Finding> findings) =>
        Asked(input) is not null ? findings.Where(finding => finding.Code != FindingCodes.CurrencyForeign)
        : !HoldsNumber(input) ? findings
        : findings.Select(finding => finding.Code != FindingCodes.CurrencyForeign
            ? finding
            : finding with { NextStep = $"{finding.NextStep} Before you enter it by hand, {Empty}." });

    private static string ByHand(bool holdsNumber) =>
        (holdsNumber ? $"{Empty}, " : string.Empty) + "enter the commitment in Procore with the order's number by hand and skip the order";
}
