using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// What the options of the tags that codes are read from are called now. Whoever renames one changes what orders say, and Zoho Books
/// stamps none of them: an order that was kept with a name, or with a code in front of one, that its tag does not have, or has of another
/// option than before, is not proved by its stamp.
/// </summary>
internal sealed class TagOptionNames(ConnectionSession session, NamesBefore before)
{
    private static readonly ZohoOperation[] Calls =
    [
        ZohoOperationTable.Of("GET", "/reportingtags"), ZohoOperationTable.Of("GET", "/reportingtags/options"),
    ];

    private Dictionary<string, HashSet<string>>? _names;

    /// <summary>Whether an order says options that its tags do not have as before; false where nobody can tell.</summary>
    public async Task<bool> LackAsync(OrderSnapshot kept, CancellationToken cancellationToken)
    {
        var policies = session.Connection.Policies;
        List<string> tags =
        [
            .. policies.Mapping?.CostCode is null ? [policies.CostCodeTag] : Array.Empty<string>(),
            .. policies.Mapping?.CostType is null ? [policies.CostTypeTag] : Array.Empty<string>(),
        ];
        var said = kept.Lines.SelectMany(line => tags.Where(line.Tags.ContainsKey).Select(tag => (Tag: tag, Option: line.Tags[tag])))
            .Where(one => one.Option.Trim().Length > 0).Distinct().ToList();
        if (said.Count == 0)
        {
            return false;
        }

        _names ??= await ReadAsync(tags, cancellationToken).ConfigureAwait(false);
        return said.Exists(one => _names.TryGetValue(one.Tag, out var names) && !names.Contains(CodeForms.NameOf(one.Option)));
    }

    /// <summary>The names by tag that are the same options' as before, of those tags all of whose options can be read.</summary>
    private async Task<Dictionary<string, HashSet<string>>> ReadAsync(List<string> named, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var books = session.Clients.Books;
        var granted = await books.GetGrantedScopesAsync(cancellationToken).ConfigureAwait(false);
        if (granted is not null && ZohoOperationTable.MissingScopes(granted, Calls).Count > 0)
        {
            return names;
        }

        try
        {
            var isWhole = true;
            var tags = await DirectoryReader.ReadAsync(
                books.ReportingTags.ListAsync(cancellationToken).OnUnreadable(_ => isWhole = false), tag => tag, cancellationToken)
                .ConfigureAwait(false);
            foreach (var name in named)
            {
                if (!isWhole || tags.FindAll(one => one.TagName == name) is not [var tag])
                {
                    continue;
                }

                var options = await DirectoryReader.ReadAsync(
                    books.ReportingTags.ListOptionDetailsAsync(tag.TagId, cancellationToken).OnUnreadable(_ => isWhole = false),
                    option => option,
                    cancellationToken).ConfigureAwait(false);
                if (isWhole)
                {
                    var now = new Dictionary<string, string>(StringComparer.Ordinal);
                    Add(options, now);
                    names[name] = new(now.Values, StringComparer.Ordinal);
                    names[name].ExceptWith(await before.MovedAsync($"tag {name}", now, cancellationToken).ConfigureAwait(false));
                }
            }
        }
        catch (ZohoBooksException refused) when (refused is ZohoBooksNotFoundException or ZohoBooksValidationException
            or ZohoBooksAuthenticationException { MissingScope: not null })
        {
            // Who may not read tags sees of them what orders say.
        }

        return names;
    }

    private static void Add(IEnumerable<TagOptionDetail> options, Dictionary<string, string> named)
    {
        foreach (var option in options)
        {
            named[option.OptionId] = CodeForms.NameOf(option.OptionName ?? string.Empty);
            Add(option.Children, named);
        }
    }
}
