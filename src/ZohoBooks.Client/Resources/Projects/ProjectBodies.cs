using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

internal sealed record UserIdBody(string UserId);

internal sealed record ProjectUsersBody(
    IReadOnlyList<UserIdBody> Users, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal CostRate);

internal sealed record ProjectCopyBody(string ProjectName, string? Description);
