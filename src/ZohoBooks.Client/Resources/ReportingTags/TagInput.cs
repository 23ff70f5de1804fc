using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What to write into a reporting tag. Zoho Books wants name, entities and transactions in every write.</summary>
public sealed record TagInput : IInput
{
    /// <summary>Its name; needed to create a tag.</summary>
    public Optional<string?> TagName { get; init; }

    /// <summary>Description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Whether an option has to be chosen.</summary>
    public Optional<bool?> IsMandatory { get; init; }

    /// <summary>The kinds of records that it may be chosen on; needed to create a tag.</summary>
    public IReadOnlyList<TagEntity>? Entities { get; init; }

    /// <summary>The kinds of transactions that it may be chosen on; needed to create a tag.</summary>
    public TagTransactions? MultiPreferenceEntities { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
