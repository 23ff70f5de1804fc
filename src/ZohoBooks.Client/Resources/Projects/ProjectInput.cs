using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What to write into a project. What is left alone is not sent; lists that are null are not sent.</summary>
public sealed record ProjectInput : IInput
{
    /// <summary>Its name, up to 100 characters; needed to create a project.</summary>
    public Optional<string?> ProjectName { get; init; }

    /// <summary>The customer it is done for; needed to create a project.</summary>
    public Optional<string?> CustomerId { get; init; }

    /// <summary>
    /// How the customer is billed: <c>fixed_cost_for_project</c>, <c>based_on_project_hours</c>, <c>based_on_staff_hours</c> or
    /// <c>based_on_task_hours</c>; needed to create a project.
    /// </summary>
    public Optional<string?> BillingType { get; init; }

    /// <summary>The user who leads it; needed to create a project.</summary>
    public Optional<string?> UserId { get; init; }

    /// <summary>Id of the currency.</summary>
    public Optional<string?> CurrencyId { get; init; }

    /// <summary>Description, up to 500 characters.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Price of an hour, or of the project.</summary>
    public Optional<decimal?> Rate { get; init; }

    /// <summary>What is budgeted.</summary>
    public Optional<string?> BudgetType { get; init; }

    /// <summary>Budgeted hours, as <c>HH:mm</c>.</summary>
    public Optional<string?> BudgetHours { get; init; }

    /// <summary>Budgeted revenue.</summary>
    public Optional<decimal?> BudgetAmount { get; init; }

    /// <summary>Budgeted cost.</summary>
    public Optional<decimal?> CostBudgetAmount { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    /// <summary>Its tasks; null sends none. An update with tasks is not repeated, because they have no id.</summary>
    public IReadOnlyList<ProjectTaskInput>? Tasks { get; init; }

    /// <summary>Who works for it; null sends none.</summary>
    public IReadOnlyList<ProjectMemberInput>? Users { get; init; }

    internal bool AddsNoRows =>
        Tasks is null && (Users is null || Users.All(static user => Known.IsId(user?.UserId.GetValueOrDefault(null))));

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
