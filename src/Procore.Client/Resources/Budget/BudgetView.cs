using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>A view of budgets: a choice of columns.</summary>
public sealed record BudgetView
{
    /// <summary>The id of the view.</summary>
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The role of the view.</summary>
    public string? Role { get; init; }

    /// <summary>When the record was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
