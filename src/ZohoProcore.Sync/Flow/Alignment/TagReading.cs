using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>The tags that options are written into, as they were read.</summary>
/// <param name="Codes">The one of cost codes.</param>
/// <param name="Types">The one of cost types; null where orders have them in none, or nothing is written about them.</param>
internal sealed record AlignmentTags(TagReading Codes, TagReading? Types)
{
    /// <summary>The one that a step is about.</summary>
    public TagReading Of(AlignmentStep step) => step.IsCostType ? Types ?? new() : Codes;
}

/// <summary>The reporting tag of cost codes, or of cost types, as it was read.</summary>
internal sealed record TagReading
{
    /// <summary>The tag; empty where it is not known.</summary>
    public string TagId { get; init; } = string.Empty;

    /// <summary>All of its options, each before those below it; null where they are not known.</summary>
    public IReadOnlyList<TagOptionDetail>? Options { get; init; }

    /// <summary>All tags of the organization; null where they were not read, or not all of them.</summary>
    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>Why the options are not known, or not all of them, in a sentence; null where they are.</summary>
    public string? Unknown { get; init; }

    /// <summary>The options that have a name.</summary>
    public IReadOnlyList<CodeOption>? Codes => Options?
        .Select(option => new CodeOption((option.OptionName ?? string.Empty).Trim(), option.IsActive, option.OptionId))
        .Where(option => option.Text.Length > 0).ToList();

    /// <summary>The options of which some may be listed below others, all in one list.</summary>
    public static IReadOnlyList<TagOptionDetail> Flat(IEnumerable<TagOptionDetail> rows, string? parentId)
    {
        var all = new List<TagOptionDetail>();
        foreach (var row in rows)
        {
            all.Add(row with { ParentId = row.ParentId is { Length: > 0 } own ? own : parentId, Children = [] });
            all.AddRange(Flat(row.Children, row.OptionId));
        }

        // One that is a row of its own and stands below another as well is one.
        return [.. all.GroupBy(option => option.OptionId, StringComparer.Ordinal).Select(same => same.First())];
    }

    /// <summary>
    /// Whether the list, as it is now, can be sent with some changes that were planned on another reading: what they rename is as it was,
    /// what they add is not there, and every option has a place in what is sent. One that is not listed any more may be there all the
    /// same, and what is left out of the list is deleted.
    /// </summary>
    public bool Takes(IReadOnlyList<AlignmentStep> steps, TagReading planned) =>
        Unknown is null && Options is { } now && TagId == planned.TagId
        && planned.Options!.All(one => now.Any(option => option.OptionId == one.OptionId))
        && steps.All(step => step.ZohoId.Length > 0
            ? now.Any(option => option.OptionId == step.ZohoId
                && planned.Options!.Any(one => one.OptionId == step.ZohoId && one.OptionName == option.OptionName))
            : now.All(option => !string.Equals(option.OptionName?.Trim(), step.Name, StringComparison.OrdinalIgnoreCase)))
        && now.Count + steps.Count(step => step.ZohoId.Length == 0) <= AlignmentReport.MostOptions
        && Count(With(new Dictionary<string, string>(), [])) == now.Count;

    private static int Count(IEnumerable<TagOptionInput> options) => options.Sum(option => 1 + Count(option.Children ?? []));

    /// <summary>
    /// The whole list with some options renamed and others added at its end: what is left out of the list that is sent is deleted, so
    /// every option of anybody is part of it, where it stands.
    /// </summary>
    public IReadOnlyList<TagOptionInput> With(IReadOnlyDictionary<string, string> renamed, IEnumerable<string> added)
    {
        // One that stands below an option that is not in the list stands at the top: left out of what is sent, it would be deleted.
        var ids = new HashSet<string>(Options!.Select(option => option.OptionId), StringComparer.Ordinal);
        var below = Options!.ToLookup(
            option => option.ParentId is { Length: > 0 } parent && ids.Contains(parent) ? parent : string.Empty, StringComparer.Ordinal);
        return [.. Under(string.Empty), .. added.Select(name => new TagOptionInput { OptionName = name, IsActive = true })];

        IReadOnlyList<TagOptionInput> Under(string parent) =>
        [
            .. below[parent].Select(option => new TagOptionInput
            {
                OptionId = option.OptionId,
                OptionName = renamed.TryGetValue(option.OptionId, out var name) ? name : option.OptionName,
                IsActive = option.IsActive,
                IsDefault = option.IsDefault,
                Children = below[option.OptionId].Any() ? Under(option.OptionId) : null,
            }),
        ];
    }
}
