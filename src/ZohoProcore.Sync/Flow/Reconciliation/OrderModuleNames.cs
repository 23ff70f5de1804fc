using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// What the records of the custom module that has the cost codes are called now, a page for two hundred of them. Whoever renames one
/// changes what orders say, and Zoho Books stamps none of them: an order that was kept with a name that no record has, or another one than
/// before, is not proved by its stamp.
/// </summary>
internal sealed class OrderModuleNames(ConnectionSession session, NamesBefore before, Instant since)
{
    private HashSet<string>? _names;
    private bool _areUnknown;

    /// <summary>Whether an order says names that no record has as before; false where nobody can tell.</summary>
    public async Task<bool> LackAsync(OrderSnapshot kept, CancellationToken cancellationToken)
    {
        var mapping = session.Connection.Policies.Mapping;
        if (_areUnknown || MappingCheck.LookupField(mapping) is not { } field)
        {
            return false;
        }

        var said = kept.Lines
            .Select(line => line.CustomFields is { } fields && fields.TryGetValue(field, out var value) ? value.Trim() : string.Empty)
            .Where(value => value.Length > 0).ToList();
        if (said.Count == 0)
        {
            return false;
        }

        try
        {
            _names ??= await ReadAsync(mapping!.CostCodeModule!, cancellationToken).ConfigureAwait(false);
            return said.Exists(name => !_names.Contains(name));
        }
        catch (AnswerNotUnderstoodException)
        {
            _areUnknown = true; // who may not read the module sees of it what orders said
            return false;
        }
    }

    private async Task<HashSet<string>> ReadAsync(string module, CancellationToken cancellationToken)
    {
        var now = await session.LookedUp.NamesAsync(module, since, cancellationToken).ConfigureAwait(false);
        var names = new HashSet<string>(now.Values, StringComparer.Ordinal);
        names.ExceptWith(await before.MovedAsync($"module {module}", now, cancellationToken).ConfigureAwait(false));
        return names;
    }
}
