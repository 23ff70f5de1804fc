namespace ZohoProcore.Sync;

/// <summary>
/// A commitment is in the currency of Procore's company, unless policy says what becomes of an order in another and the order's rate leads
/// there.
/// </summary>
internal sealed class OrderCurrencyValidator : IPartlyMappedOrderValidator
{
    public string Name => "CurrencyValidator"; // as it was when the first plans were hashed

    public IEnumerable<Finding> Validate(MappedOrder subject) => Validate(PartlyMappedOrder.Of(subject));

    public IEnumerable<Finding> Validate(PartlyMappedOrder subject)
    {
        var company = subject.CompanyCurrency.Length > 0 ? subject.CompanyCurrency : subject.CommitmentCurrency;
        if (!IsDecided(subject.Order, company, subject.HasRate, subject.Policies))
        {
            yield return new()
            {
                Code = FindingCodes.CurrencyForeign,
                Sentence =
                    $"Order {subject.Order.Number} is in {subject.Order.Currency}, and commitments in this Procore company are in "
                    + $"{company}.{(subject.HasRate ? string.Empty : $" The order has no exchange rate to {company}.")}",
                NextStep = "Enter the commitment in Procore with the order's number by hand and skip the order, "
                    + $"re-issue it in {company}, or have such orders converted at their own rate, or kept in their currency "
                    + "(policy Cost.ForeignCurrency).",
            };
        }
    }

    /// <summary>Whether an order is in the company's currency, or policy says what becomes of it and its rate leads there.</summary>
    public static bool IsDecided(OrderSnapshot order, string company, bool hasRate, SyncPolicies policies) =>
        string.Equals(order.Currency, company, StringComparison.Ordinal)
        || (hasRate
            && policies.Cost?.ForeignCurrency is ForeignCurrencyTreatment.Convert or ForeignCurrencyTreatment.InOrderCurrency);
}
