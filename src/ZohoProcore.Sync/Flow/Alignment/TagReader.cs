using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads the reporting tags that policy has the cost codes and the cost types of orders in.</summary>
internal sealed class TagReader(ConnectionSession session)
{
    private static readonly ZohoOperation[] Calls =
    [
        ZohoOperationTable.Of("GET", "/reportingtags"), ZohoOperationTable.Of("GET", "/reportingtags/options"),
    ];

    /// <summary>The tag with its options, or why they are not known, or not all of them.</summary>
    public async Task<TagReading> ReadAsync(CancellationToken cancellationToken) =>
        session.Connection.Policies.Mapping?.CostCode is { } place
            ? new() { Unknown = $"The cost codes of orders are written in '{place}', which no operation of Zoho Books lists." }
            : await ReadTagAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>The tag, wherever policy has the cost codes of orders by now.</summary>
    public Task<TagReading> ReadTagAsync(CancellationToken cancellationToken) =>
        ReadAsync(session.Connection.Policies.CostCodeTag, "cost codes", null, cancellationToken);

    /// <summary>The tag that a step is about, as it is now.</summary>
    public Task<TagReading> ReadAsync(AlignmentStep step, CancellationToken cancellationToken) =>
        step.IsCostType ? ReadTypeTagAsync(null, cancellationToken) : ReadAsync(cancellationToken);

    /// <summary>The tag that policy has cost types in, wherever orders have them by now.</summary>
    public Task<TagReading> ReadTypeTagAsync(IReadOnlyList<Tag>? known, CancellationToken cancellationToken) =>
        ReadAsync(session.Connection.Policies.CostTypeTag, "cost types", known, cancellationToken);

    /// <summary>The tag of cost types; null where orders have them in none.</summary>
    /// <param name="codes">What was read of the tags before.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<TagReading?> ReadTypesAsync(TagReading codes, CancellationToken cancellationToken)
    {
        var policies = session.Connection.Policies;
        if (policies.Mapping?.CostType is not null)
        {
            return null;
        }

        var read = await ReadTypeTagAsync(codes.Tags, cancellationToken).ConfigureAwait(false);
        return read.Tags is { } tags && tags.All(tag => tag.TagName != policies.CostTypeTag) ? null : read;
    }

    private async Task<TagReading> ReadAsync(
        string name, string what, IReadOnlyList<Tag>? known, CancellationToken cancellationToken)
    {
        var granted = await session.Clients.Books.GetGrantedScopesAsync(cancellationToken).ConfigureAwait(false);
        if (granted is not null && ZohoOperationTable.MissingScopes(granted, Calls) is { Count: > 0 } missing)
        {
            return new()
            {
                Unknown = $"Zoho Books does not let the reporting tags be read without the scope {string.Join(", ", missing)}.",
            };
        }

        var odd = new List<string>();
        var tags = known ?? await DirectoryReader.ReadAsync(
            session.Clients.Books.ReportingTags.ListAsync(cancellationToken).OnUnreadable(row => odd.Add($"{row.Field}: {row.Reason}")),
            tag => tag,
            cancellationToken).ConfigureAwait(false);
        var all = odd.Count == 0 ? tags : null;
        var named = tags.Where(tag => tag.TagName == name).ToList();
        if (named is not [var tag])
        {
            return new()
            {
                Tags = all,
                Unknown = named.Count == 0
                    ? odd.Count > 0 ? $"A reporting tag of Zoho Books can't be read: field {odd[0]}"
                    : $"Zoho Books has no reporting tag '{name}', where policy has the {what} of orders."
                    : $"Zoho Books has {named.Count} reporting tags '{name}'.",
            };
        }

        odd.Clear();
        var rows = await DirectoryReader.ReadAsync(
            session.Clients.Books.ReportingTags.ListOptionDetailsAsync(tag.TagId, cancellationToken)
                .OnUnreadable(row => odd.Add($"{row.Field}: {row.Reason}")),
            option => option,
            cancellationToken).ConfigureAwait(false);
        return new()
        {
            Tags = all,
            TagId = tag.TagId,
            Options = TagReading.Flat(rows, null),
            Unknown = odd.Count == 0 ? null : FormattableString.Invariant(
                $"{odd.Count} options of the reporting tag '{name}' can't be read, the first because of field {odd[0]}"),
        };
    }
}
