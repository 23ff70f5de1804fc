namespace ZohoProcore.Sync;

/// <summary>
/// Where the lines of an order go: each one with what the project rules said about it. Routing comes first and is done once: what else has
/// to be read depends on the projects, and the plan rests on the same answers. Pure.
/// </summary>
internal sealed class OrderRouting
{
    private OrderRouting(IReadOnlyList<RoutedOrderLine> lines) => Lines = lines;

    /// <summary>The lines with goods or services, in the order's order, without those that are no part of the contract's value.</summary>
    public IReadOnlyList<RoutedOrderLine> Lines { get; }

    /// <summary>The Procore projects that the lines go to, as far as the rules can tell.</summary>
    public IReadOnlyList<long> Projects =>
        [.. Lines.Select(line => line.Project.Result.Value?.Id).OfType<long>().Distinct().OrderBy(id => id)];

    /// <summary>Asks the project rules about every line.</summary>
    /// <param name="input">The order, the company's directory, the links and the policies; projects and commitments are not looked
    /// at.</param>
    /// <param name="rules">The rules to ask.</param>
    public static OrderRouting Of(OrderInput input, OrderRules rules) => new(
    [
        .. LinesOf(input).Select(line => new OrderLineContext
        {
            Order = input.Order,
            Line = line,
            Item = line.ItemId is { } id ? input.Items?.FirstOrDefault(item => item.ItemId == id) : null,
            Vendor = input.ZohoVendor,
            Facts = input.Facts,
            OrganizationId = input.OrganizationId,
            Company = input.Company,
            Links = input.Links,
            Policies = input.Policies,
        }).Select(context => Routed(context, rules, input.Elsewhere)),
    ]);

    /// <summary>
    /// Where the order goes, where no line of it goes to this connection's company, and all go to another one's; null where it is this
    /// one's, or that is a question.
    /// </summary>
    public ForeignProject? Elsewhere =>
        Lines.Count > 0 && Lines.All(line => line.Elsewhere is not null) ? Lines[0].Elsewhere : null;

    /// <summary>What the rules of the scope may look at.</summary>
    public OrderScopeContext ScopeOf(OrderInput input) => new()
    {
        Order = input.Order,
        Lines = [.. Lines.Select(line => new OrderScopeLine(line.Context.Line, line.Project.Result.Value)
        {
            Item = line.Context.Item,
        })],
        Vendor = input.ZohoVendor,
        Facts = input.Facts,
        Policies = input.Policies,
    };

    private static RoutedOrderLine Routed(OrderLineContext context, OrderRules rules, IReadOnlyList<ForeignProject>? others)
    {
        var (asked, elsewhere) = OrderElsewhere.Weigh(AskedRules<ProcoreProject>.Of(rules.Project, context), context, others);
        return new(context, asked) { Elsewhere = elsewhere };
    }

    private static IEnumerable<OrderLine> LinesOf(OrderInput input) =>
        input.Order.Lines.Where(line => line.IsItem && OrderOutsideLines.NameOf(line, input.Policies.Cost) is null);
}

/// <summary>A line and where it goes.</summary>
/// <param name="Context">The line with all that rules may look at.</param>
/// <param name="Project">What the project rules said.</param>
internal sealed record RoutedOrderLine(OrderLineContext Context, AskedRules<ProcoreProject> Project)
{
    /// <summary>Where it goes if that certainly is another connection's company; else null.</summary>
    public ForeignProject? Elsewhere { get; init; }
}
