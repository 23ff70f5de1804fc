using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>What lines name by the id of a record, where the cost codes are records of a custom module: its name.</summary>
internal static class OrderLookups
{
    private const int MostDigits = 20;

    /// <summary>
    /// The order with names for ids in the field that looks records up. What is no id there, or none of a record, stays as it is: some
    /// answers have the name itself.
    /// </summary>
    /// <param name="session">The connection.</param>
    /// <param name="order">The order.</param>
    /// <param name="since">Names that were read before that are read again.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="AnswerNotUnderstoodException">The module is not there, or may not be read.</exception>
    public static async Task<OrderSnapshot> NamedAsync(
        ConnectionSession session, OrderSnapshot order, Instant since, CancellationToken cancellationToken)
    {
        var mapping = session.Connection.Policies.Mapping;
        if (MappingCheck.LookupField(mapping) is not { } field)
        {
            return order;
        }

        var ids = order.Lines.Select(line => Written(line, field)).Where(IsId).Distinct(StringComparer.Ordinal).ToList();
        if (ids.Count == 0)
        {
            return order;
        }

        var names = await session.LookedUp.ReadAsync(mapping!.CostCodeModule!, ids, since, cancellationToken).ConfigureAwait(false);
        return order with { Lines = [.. order.Lines.Select(line => Named(line, field, names))] };
    }

    private static string Written(OrderLine line, string field) =>
        line.CustomFields is { } fields && fields.TryGetValue(field, out var value) ? value.Trim() : string.Empty;

    private static bool IsId(string value) => value.Length is > 0 and <= MostDigits && value.All(c => c is >= '0' and <= '9');

    private static OrderLine Named(OrderLine line, string field, IReadOnlyDictionary<string, string?> names) =>
        names.TryGetValue(Written(line, field), out var name) && name is { Length: > 0 }
            ? line with { CustomFields = new(line.CustomFields!, StringComparer.OrdinalIgnoreCase) { [field] = name } }
            : line;
}
