using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What to write into a task. What is left alone is not sent; lists that are null are not sent.</summary>
public sealed record BooksTaskInput : IInput
{
    /// <summary>The task, where several are changed at once.</summary>
    public Optional<string?> TaskId { get; init; }

    /// <summary>What is to be done.</summary>
    public Optional<string?> Title { get; init; }

    /// <summary>Description.</summary>
    public Optional<string?> TaskDescription { get; init; }

    /// <summary>Who does it.</summary>
    public Optional<string?> OwnerId { get; init; }

    /// <summary>All who do it, with commas between.</summary>
    public Optional<string?> OwnerIds { get; init; }

    /// <summary>Its type, such as <c>accountant task</c>.</summary>
    public Optional<string?> TaskType { get; init; }

    /// <summary>Day on which it is due.</summary>
    public Optional<LocalDate?> DueDate { get; init; }

    /// <summary>Days after which it is due.</summary>
    public Optional<int?> DueAfter { get; init; }

    /// <summary>Where it stands.</summary>
    public Optional<string?> Status { get; init; }

    /// <summary><c>normal</c>, <c>low</c>, <c>high</c>, <c>lowest</c> or <c>highest</c>.</summary>
    public Optional<string?> Priority { get; init; }

    /// <summary>Per cent that are done.</summary>
    public Optional<int?> CompletionPercentage { get; init; }

    /// <summary><c>customer</c> or <c>vendor</c>.</summary>
    public Optional<string?> ContactType { get; init; }

    /// <summary>The customer or vendor.</summary>
    public Optional<string?> ContactId { get; init; }

    /// <summary>Whether the client gets it too.</summary>
    public Optional<bool?> CanPush { get; init; }

    /// <summary>What the record is that it is about, such as <c>invoice</c>.</summary>
    public Optional<string?> RelatedEntityType { get; init; }

    /// <summary>The record that it is about.</summary>
    public Optional<string?> RelatedEntityId { get; init; }

    /// <summary>What the part of that record is.</summary>
    public Optional<string?> RelatedSubEntityType { get; init; }

    /// <summary>The part of that record.</summary>
    public Optional<string?> RelatedSubEntityId { get; init; }

    /// <summary>How it is billed.</summary>
    public Optional<string?> BillingType { get; init; }

    /// <summary>Whether it is billed.</summary>
    public Optional<bool?> IsBillable { get; init; }

    /// <summary>Price of an hour.</summary>
    public Optional<decimal?> TaskRate { get; init; }

    /// <summary>The template.</summary>
    public Optional<string?> TemplateId { get; init; }

    /// <summary>Its number.</summary>
    public Optional<string?> TaskNumber { get; init; }

    /// <summary>What its number begins with.</summary>
    public Optional<string?> TaskNumberPrefix { get; init; }

    /// <summary>What its number ends with.</summary>
    public Optional<string?> TaskNumberSuffix { get; init; }

    /// <summary>What it was made from.</summary>
    public Optional<string?> RecurringTaskId { get; init; }

    /// <summary>Whether it is a part of another task.</summary>
    public Optional<bool?> IsSubTask { get; init; }

    /// <summary>The task that it is a part of.</summary>
    public Optional<string?> ParentId { get; init; }

    /// <summary>Whether somebody is told by e-mail.</summary>
    public Optional<bool?> SendEmailNotification { get; init; }

    /// <summary>Who is told by e-mail.</summary>
    public Optional<string?> MailId { get; init; }

    /// <summary>Type of the account that the e-mail goes to.</summary>
    public Optional<string?> EmailAccountType { get; init; }

    /// <summary>Folder of that account.</summary>
    public Optional<string?> EmailFolderId { get; init; }

    /// <summary>That account.</summary>
    public Optional<string?> EmailAccountId { get; init; }

    /// <summary>Files that go with the e-mail.</summary>
    public IReadOnlyList<TaskMailFileInput>? MailAttachments { get; init; }

    /// <summary>When it is called to mind.</summary>
    public TaskReminderInput? Reminder { get; init; }

    /// <summary>What it waits for.</summary>
    public IReadOnlyList<TaskDependencyInput>? Dependencies { get; init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyList<TaskTagInput>? EntityTags { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    internal bool IsSafeToRepeat => SendEmailNotification.GetValueOrDefault(null) != true && EntityTags is null
        && (Dependencies is null || Dependencies.All(static one => Known.IsId(one?.DependencyId.GetValueOrDefault(null))));

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
