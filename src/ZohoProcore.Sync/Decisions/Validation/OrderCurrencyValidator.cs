namespace ZohoProcore.Sync;

/// <summary>
/// A commitment is in the currency of Procore's company, unless policy says what becomes of an order in another and the order's rate leads
/// there.
/// </summary>
internal sealed class OrderCurrencyValidator : IValidator<MappedOrder>
{
    public string Name => "CurrencyValidator"; // as it was when the first plans were hashed

    public IEnumerable<Finding> Validate(MappedOrder subject)
    {
        var company = subject.CompanyCurrency.Length > 0 ? subject.CompanyCurrency : subject.CommitmentCurrency;
        var isDecided = subject.HasRate
            && subject.Policies.Cost?.ForeignCurrency is ForeignCurrencyTreatment.Convert or ForeignCurrencyTreatment.InOrderCurrency;
        if (!isDecided && !string.Equals(subject.Order.Currency, company, StringComparison.Ordinal))
        {
            yield return new()
            {
                Code = FindingCodes.CurrencyForeign,
                Sentence =
                    $"Order {subject.Order.Number} is in {subject.Order.Currency}, and commitments in this Procore company are in "
                    + $"{company}.{(subject.HasRate ? string.Empty : $" The order has no exchange rate to {company}.")}",
                NextStep = $"Enter the commitment in Procore by hand and skip the order, re-issue it in {company}, or have such "
                    + "orders converted at their own rate, or kept in their currency (policy Cost.ForeignCurrency).",
            };
        }
    }
}
