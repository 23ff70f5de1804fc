using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A project to create or to change, one at a time. Members that are not assigned are not sent.</summary>
public sealed record ProjectInput : ProjectFields, IOriginInput
{
    /// <summary>The third-party id of the project. Only one integration may own it: read the project before overwriting one.</summary>
    public Optional<string?> OriginId { get; init; }

    /// <summary>
    /// The origin id that the record is known to have and that an update may overwrite or empty. It is not sent; without it an update takes
    /// no origin id away.
    /// </summary>
    [JsonIgnore]
    public string? ReplacesOriginId { get; init; }

    /// <summary>The third-party code, which people see.</summary>
    public Optional<string?> OriginCode { get; init; }

    /// <summary>Values for custom fields.</summary>
    [JsonIgnore]
    public IReadOnlyList<ProcoreCustomFieldInput> CustomFields { get => field ?? []; init; }

    /// <summary>The project as it is sent.</summary>
    internal ProjectInput Whole => this with { AdditionalMembers = ProcoreCustomFieldInput.Among(AdditionalMembers, CustomFields) };
}
