using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A task of the people of the organization. A row of a list has neither documents nor dependencies.</summary>
public sealed record BooksTask
{
    /// <summary>Its id, in digits.</summary>
    public string TaskId { get => field ?? ""; init; }

    /// <summary>Its number.</summary>
    public string? TaskNumber { get; init; }

    /// <summary>What is to be done.</summary>
    public string? Title { get; init; }

    /// <summary>Where it stands, such as <c>open</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Which kind of status that is.</summary>
    public string? ParentStatus { get; init; }

    /// <summary><c>normal</c>, <c>low</c>, <c>high</c>, <c>lowest</c> or <c>highest</c>.</summary>
    public string? Priority { get; init; }

    /// <summary>Per cent that are done.</summary>
    public int? CompletionPercentage { get; init; }

    /// <summary>Day on which it is due.</summary>
    public LocalDate? DueDate { get; init; }

    /// <summary>Whether that day is over.</summary>
    public bool? IsOverdue { get; init; }

    /// <summary>Description.</summary>
    public string? TaskDescription { get; init; }

    /// <summary>Who does it.</summary>
    public string? OwnerId { get; init; }

    /// <summary>Name of who does it.</summary>
    public string? OwnerName { get; init; }

    /// <summary>All who do it.</summary>
    public IReadOnlyList<TaskOwner> Owners { get => field ?? []; init; }

    /// <summary>The customer or vendor.</summary>
    public string? ContactId { get; init; }

    /// <summary>Name of the customer or vendor.</summary>
    public string? ContactName { get; init; }

    /// <summary><c>customer</c> or <c>vendor</c>.</summary>
    public string? ContactType { get; init; }

    /// <summary>The record that it is about.</summary>
    public string? RelatedEntityId { get; init; }

    /// <summary>What that record is, such as <c>invoice</c>.</summary>
    public string? RelatedEntityType { get; init; }

    /// <summary>The task that it is a part of.</summary>
    public string? ParentTaskId { get; init; }

    /// <summary>Whether it is a part of another task.</summary>
    public bool? IsSubtask { get; init; }

    /// <summary>What it was made from.</summary>
    public string? RecurringTaskId { get; init; }

    /// <summary>The template.</summary>
    public string? TemplateId { get; init; }

    /// <summary>The status, where it is one of the organization's own.</summary>
    public string? CustomStatusId { get; init; }

    /// <summary>How it is billed.</summary>
    public string? BillingType { get; init; }

    /// <summary>Whether it is billed.</summary>
    public bool? IsBillable { get; init; }

    /// <summary>Price of an hour.</summary>
    public decimal? TaskRate { get; init; }

    /// <summary>Whether it is one of accountants.</summary>
    public bool? IsAccountantTask { get; init; }

    /// <summary>Who made it.</summary>
    public string? CreatedById { get; init; }

    /// <summary>Who changed it last.</summary>
    public string? LastModifiedById { get; init; }

    /// <summary>When it was created.</summary>
    public Instant? CreatedTime { get; init; }

    /// <summary>Its documents.</summary>
    public IReadOnlyList<TaskDocument> Documents { get => field ?? []; init; }

    /// <summary>What it waits for.</summary>
    public IReadOnlyList<TaskDependency> Dependencies { get => field ?? []; init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyList<TaskTag> EntityTags { get => field ?? []; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomField> CustomFields { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
