using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A project. Every one belongs to a customer. It has no time of last change.</summary>
public sealed record Project
{
    /// <summary>Its id, in digits.</summary>
    public string ProjectId { get => field ?? ""; init; }

    /// <summary>Its name, up to 100 characters.</summary>
    public string? ProjectName { get; init; }

    /// <summary>The customer it is done for.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Name of that customer.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Active or inactive.</summary>
    public ProjectStatus Status { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>How the customer is billed, such as <c>fixed_cost_for_project</c>.</summary>
    public string? BillingType { get; init; }

    /// <summary>Currency, three letters; only in a single project.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Budgeted cost, in the project's currency.</summary>
    public decimal? CostBudgetAmount { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomField> CustomFields { get => field ?? []; init; }

    /// <summary>When it was created.</summary>
    public Instant? CreatedTime { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
