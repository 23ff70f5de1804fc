using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>A reporting tag: a dimension of analysis whose options are chosen on records and lines.</summary>
public sealed record Tag
{
    /// <summary>Its id, in digits.</summary>
    public string TagId { get => field ?? ""; init; }

    /// <summary>Its name.</summary>
    public string? TagName { get; init; }

    /// <summary>Position.</summary>
    public int? TagOrder { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is in use.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whether an option has to be chosen.</summary>
    public bool? IsMandatory { get; init; }

    /// <summary>Whether it is not finished yet: <see cref="IReportingTags.MarkActiveAsync"/> makes it ready.</summary>
    public bool? IsDraft { get; init; }

    /// <summary>The kinds of records that it may be chosen on; lists do not say it.</summary>
    public IReadOnlyList<TagEntity> Entities { get => field ?? []; init; }

    /// <summary>The kinds of transactions that it may be chosen on; lists do not say it.</summary>
    [JsonConverter(typeof(MentionConverter<TagTransactions>))]
    public TagTransactions? MultiPreferenceEntities { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
