namespace ZohoProcore.Sync;

/// <summary>
/// Which custom fields and reporting tags the orders carry that were read: one that a policy names and none of them carries may be a slip
/// of the pen, and nobody would see it. Zoho Books has more than they carry, so this says what was seen and no more. Pure.
/// </summary>
internal sealed class FieldsOnOrders
{
    private const string OfOrder = "order";
    private const string OfLine = "line";
    private const string OfItem = "item";
    private const string Tag = "tag";
    private const string ItemTag = "itemTag";

    private readonly HashSet<(string Kind, string Name)> _seen = [];
    private int _orders;
    private bool _areItemsKnown;

    /// <summary>Takes one order in.</summary>
    public void Look(OrderSnapshot order, IReadOnlyList<ZohoItem>? items)
    {
        _orders++;
        _areItemsKnown |= items is not null;
        See(OfOrder, order.CustomFields);
        foreach (var line in order.Lines)
        {
            See(OfLine, line.CustomFields);
            See(Tag, line.Tags);
        }

        foreach (var item in items ?? [])
        {
            See(OfItem, item.CustomFields);
            See(ItemTag, item.Tags);
        }
    }

    /// <summary>What policies name and no order carries, a sentence each with what to do; nothing before any order was read.</summary>
    public IReadOnlyList<string> Unknown(SyncPolicies policies) => _orders == 0 ? [] :
    [
        .. from named in Named(policies).Distinct()
           where !named.Kinds.Split('|').Any(kind => _seen.Contains((kind, named.Name.ToUpperInvariant())))
           where _areItemsKnown || named.Kinds is not (OfItem or ItemTag)
           select $"The connection's policy {named.Path} names {Words(named.Kinds)} '{named.Name}', and none of the "
               + FormattableString.Invariant($"{_orders} orders that were read has anything in it. ")
               + "Correct the name there, or see that it is filled in in Zoho Books.",
    ];

    private static IEnumerable<(string Path, string Kinds, string Name)> Named(SyncPolicies policies)
    {
        var usual = new SyncPolicies();
        if (policies.Mapping?.CostCode is null && policies.CostCodeTag != usual.CostCodeTag)
        {
            yield return (nameof(SyncPolicies.CostCodeTag), Tag, policies.CostCodeTag);
        }

        if (policies.Mapping?.CostType is null && policies.CostTypeTag != usual.CostTypeTag)
        {
            yield return (nameof(SyncPolicies.CostTypeTag), Tag, policies.CostTypeTag);
        }

        foreach (var (path, text) in MappingCheck.Texts(policies.Mapping))
        {
            foreach (var name in FieldText.Of(text).Parts.SelectMany(part => part.Names).Where(name => name.Name.Length > 0))
            {
                yield return ($"{nameof(SyncPolicies.Mapping)}.{path}", name.Kind, name.Name);
            }
        }

        foreach (var (rule, field) in (policies.Scope?.Rules ?? []).SelectMany(rule => (rule.Fields ?? []).Select(field => (rule, field))))
        {
            yield return ($"Scope.Rules/{rule.Name}/Fields", $"{OfOrder}|{Tag}", field.Name);
        }
    }

    private static string Words(string kinds) => kinds switch
    {
        OfOrder => "the custom field of orders",
        OfLine => "the custom field of lines",
        OfItem => "the custom field of items",
        ItemTag => "the reporting tag of items",
        Tag => "the reporting tag of lines",
        _ => "the custom field of orders or reporting tag of lines",
    };

    private void See(string kind, SortedDictionary<string, string>? values)
    {
        foreach (var name in values?.Keys ?? Enumerable.Empty<string>())
        {
            _seen.Add((kind, name.ToUpperInvariant()));
        }
    }
}
