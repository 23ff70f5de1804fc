using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A user of the organization.</summary>
public sealed record User
{
    /// <summary>Its id, in digits.</summary>
    public string UserId { get => field ?? ""; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>E-mail address; the list has it, <c>/users/me</c> has <c>email_ids</c> among the unknown members.</summary>
    public string? Email { get; init; }

    /// <summary>Id of the role.</summary>
    public string? RoleId { get; init; }

    /// <summary>Name of the role, such as <c>admin</c>.</summary>
    public string? UserRole { get; init; }

    /// <summary>Such as <c>active</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Whether it is the authorized user.</summary>
    public bool? IsCurrentUser { get; init; }

    /// <summary>Such as <c>zoho</c>.</summary>
    public string? UserType { get; init; }

    /// <summary>Cost of an hour; the list does not say it.</summary>
    public decimal? CostRate { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
