namespace ZohoProcore.Sync;

/// <summary>A commitment is in the currency of Procore's company; sync actions can't set another one.</summary>
internal sealed class OrderCurrencyValidator : IValidator<MappedOrder>
{
    public string Name => "CurrencyValidator";

    public IEnumerable<Finding> Validate(MappedOrder subject)
    {
        var isConverted = subject.Policies.Cost?.ForeignCurrency == ForeignCurrencyTreatment.Convert && subject.Order.ExchangeRate > 0;
        if (!isConverted && !string.Equals(subject.Order.Currency, subject.CommitmentCurrency, StringComparison.Ordinal))
        {
            yield return new()
            {
                Code = FindingCodes.CurrencyForeign,
                Sentence =
                    $"Order {subject.Order.Number} is in {subject.Order.Currency}, and commitments in this Procore company are in "
                    + $"{subject.CommitmentCurrency}.",
                NextStep = $"Enter the commitment in Procore by hand, re-issue the order in {subject.CommitmentCurrency}, or have such "
                    + "orders converted at their own rate (policy Cost.ForeignCurrency).",
            };
        }
    }
}
