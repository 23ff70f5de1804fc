namespace ZohoProcore.Sync;

/// <summary>
/// The fields of one commitment that the sync owns, flattened to text: <c>vendor</c>, <c>status</c>, <c>line/{origin_id}/amount</c> and so
/// on. Two images can be compared field by field, which is how a change, a conflict and "nothing to do" are told apart.
/// </summary>
public sealed record CommitmentImage
{
    /// <summary>The fields by name. Amounts are invariant decimals without trailing zeros, dates ISO 8601.</summary>
    public SortedDictionary<string, string> Fields
    {
        get;
        init => field = new(value, StringComparer.Ordinal);
    } = new(StringComparer.Ordinal);

    /// <summary>The names of the fields whose values differ, in order; a field that one image lacks counts as empty there.</summary>
    /// <param name="other">The image to compare with.</param>
    internal IReadOnlyList<string> DifferencesTo(CommitmentImage other)
    {
        var differing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in Fields.Keys.Concat(other.Fields.Keys))
        {
            if (!string.Equals(this[name], other[name], StringComparison.Ordinal))
            {
                differing.Add(name);
            }
        }

        return [.. differing];
    }

    /// <summary>The value of a field, or empty.</summary>
    /// <param name="field">The field's name.</param>
    public string this[string field] => Fields.TryGetValue(field, out var value) ? value : string.Empty;

    /// <inheritdoc/>
    public bool Equals(CommitmentImage? other) => other is not null && DifferencesTo(other).Count == 0;

    /// <inheritdoc/>
    public override int GetHashCode() => Fields.Count;
}
