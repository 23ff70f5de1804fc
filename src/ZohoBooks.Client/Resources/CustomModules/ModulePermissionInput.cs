using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What a role may do with the records of a custom module.</summary>
public sealed record ModulePermissionInput : IInput
{
    /// <summary>The role.</summary>
    public Optional<string?> RoleId { get; init; }

    /// <summary>Make them.</summary>
    public Optional<bool?> CanCreate { get; init; }

    /// <summary>Change them.</summary>
    public Optional<bool?> CanEdit { get; init; }

    /// <summary>See them.</summary>
    public Optional<bool?> CanView { get; init; }

    /// <summary>Delete them.</summary>
    public Optional<bool?> CanDelete { get; init; }

    /// <summary>Approve them.</summary>
    public Optional<bool?> CanApprove { get; init; }

    /// <summary>All of it.</summary>
    public Optional<bool?> FullAccess { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
