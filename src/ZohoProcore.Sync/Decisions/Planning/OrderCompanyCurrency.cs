namespace ZohoProcore.Sync;

/// <summary>
/// Whether Procore counts in the currency that policies, or the books, say: an amount of one currency is never written as one of another.
/// Where Procore does not tell what it counts in, nothing is known. Pure.
/// </summary>
internal static class OrderCompanyCurrency
{
    /// <summary>The finding that holds an order up; null when nothing does.</summary>
    public static Finding? Asked(OrderInput input)
    {
        var company = RoutedOrder.CompanyCurrencyOf(input);
        return input.CountedOtherwise?.FirstOrDefault(one => one.IsOtherThan(company)) is not { } other ? null : new()
        {
            Code = FindingCodes.CurrencyForeign,
            Sentence = $"Order {input.Order.Number}: "
                + Sentence(company, input.Policies, other.Currency, FormattableString.Invariant($"project {other.ProjectId}")),
            NextStep = NextStep(other.Currency),
        };
    }

    /// <summary>What would become of amounts.</summary>
    /// <param name="company">The currency that Procore is taken to count in.</param>
    /// <param name="policies">Whether they say so.</param>
    /// <param name="counted">The one that it counts in.</param>
    /// <param name="what">What is counted in it, as in <c>project 7</c>.</param>
    public static string Sentence(string company, SyncPolicies policies, string counted, string what) =>
        $"Procore counts {what} in {counted}, and the connection writes amounts in {company}, "
        + (policies.Currency is null ? "the base currency of Zoho Books" : "which its policies name (policy Currency)")
        + $": {company} would stand there as {counted}. No line is written.";

    /// <summary>What to do about it.</summary>
    /// <param name="counted">The currency that Procore counts in.</param>
    public static string NextStep(string counted) =>
        $"Say in the connection's policies that Procore counts in {counted} (policy Currency), and what becomes of orders in another "
        + "currency (policy Cost.ForeignCurrency); or enter the commitment in Procore with the order's number by hand and skip the order.";
}
