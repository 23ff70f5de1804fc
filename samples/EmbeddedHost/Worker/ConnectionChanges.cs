namespace EmbeddedHost;

/// <summary>In what the connections that are wanted differ from those that a process has.</summary>
/// <param name="Added">It does not have them.</param>
/// <param name="Moved">They lead to other systems, or have other credentials.</param>
/// <param name="Changed">They have another name, other policies or other links, and work on meanwhile.</param>
/// <param name="Left">They are not wanted any more.</param>
internal sealed record ConnectionChanges(
    IReadOnlyList<ConfiguredConnection> Added, IReadOnlyList<ConfiguredConnection> Moved, IReadOnlyList<ConfiguredConnection> Changed, IReadOnlyList<string> Left)
{
    public static ConnectionChanges Between(IReadOnlyList<ConfiguredConnection> has, IReadOnlyList<ConfiguredConnection> wanted)
    {
        var known = has.ToDictionary(one => one.Connection.Id, StringComparer.Ordinal);
        var changed = wanted.Where(one => known.TryGetValue(one.Connection.Id, out var before) && !ReferenceEquals(one, before) && !one.IsAs(before)).ToLookup(one => one.HasAccessOf(known[one.Connection.Id]));
        return new(
            [.. wanted.Where(one => !known.ContainsKey(one.Connection.Id))],
            [.. changed[false]],
            [.. changed[true]],
            [.. known.Keys.Except(wanted.Select(one => one.Connection.Id), StringComparer.Ordinal)]);
    }
}
