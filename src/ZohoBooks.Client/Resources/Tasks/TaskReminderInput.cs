using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>When a task is called to mind.</summary>
public sealed record TaskReminderInput : IInput
{
    /// <summary>How long before it is due.</summary>
    public Optional<int?> RemindBefore { get; init; }

    /// <summary><c>days</c>, <c>months</c> or <c>years</c>.</summary>
    public Optional<string?> RemindType { get; init; }

    /// <summary>On which day.</summary>
    public Optional<LocalDate?> RemindAt { get; init; }

    /// <summary>How, such as <c>email</c>.</summary>
    public Optional<string?> AlertType { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
