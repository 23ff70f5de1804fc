namespace ZohoProcore.Sync;

/// <summary>What of an order its cost rests on: its lines and their projects, neither its vendor nor its codes. Pure.</summary>
/// <param name="Order">The order.</param>
/// <param name="CommitmentCurrency">The currency that its commitments are in.</param>
/// <param name="CompanyCurrency">The currency of Procore's company; empty where it is that of the commitments.</param>
/// <param name="Lines">Its lines with goods or services, and where they go.</param>
internal sealed record RoutedOrder(
    OrderSnapshot Order,
    string CommitmentCurrency,
    string CompanyCurrency,
    IReadOnlyList<(OrderLine Line, ProcoreProject Project)> Lines)
{
    /// <summary>Whether the commitments are in another currency than Procore's company.</summary>
    public bool IsInForeignCurrency => CompanyCurrency.Length > 0 && CompanyCurrency != CommitmentCurrency;

    public static RoutedOrder Of(MappedOrder mapped) => new(
        mapped.Order, mapped.CommitmentCurrency, mapped.CompanyCurrency, [.. mapped.Lines.Select(line => (line.Line, line.Project))]);

    /// <summary>
    /// What an order costs that can't be mapped, or that a person leaves alone, and what keeps it from having a cost; null where a project
    /// or the currency is in question.
    /// </summary>
    public static (CostedOrder? Costs, IReadOnlyList<Finding> Findings)? QuestionsOf(OrderInput input, OrderRouting routing)
    {
        var lines = routing.Lines.Select(line => (line.Context.Line, Project: line.Project.Result.Value!)).ToList();
        var company = CompanyCurrencyOf(input);
        if (lines.Count == 0 || lines.Exists(line => line.Project is null) || !OrderCurrencyValidator.IsDecided(
            input.Order, company, MappedOrder.LeadsTo(company, input.Order, input.Company.Directory.Currency), input.Policies))
        {
            return null;
        }

        var costs = CostedOrder.Of(input, new(input.Order, CurrencyOf(input), company, lines));
        var codes = OrderTaxCodes.Of(input, costs).Findings;
        return (
            costs.Findings.Count == 0 && codes.All(finding => finding.Code == FindingCodes.TaxCodeUnknown) ? costs : null,
            [.. costs.Findings, .. OrderOwnLines.Of(input, costs).Findings, .. codes]);
    }

    /// <summary>The currency of an order's commitments.</summary>
    public static string CurrencyOf(OrderInput input) =>
        input.Policies.Cost?.ForeignCurrency == ForeignCurrencyTreatment.InOrderCurrency ? input.Order.Currency : CompanyCurrencyOf(input);

    /// <summary>The currency of Procore's company.</summary>
    public static string CompanyCurrencyOf(OrderInput input) => input.Policies.Currency ?? input.Company.Directory.Currency;
}
