using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

// Bodies that only wrap a list under the name that the API gives it.
internal sealed record CreditsBody
{
    public IReadOnlyList<CreditApplication>? BillPayments { get; init; }

    public IReadOnlyList<CreditApplication>? ApplyVendorCredits { get; init; }
}

internal sealed record BillAmountsBody(IReadOnlyList<BillAmount> Bills);

internal sealed record TagOptionsBody(IReadOnlyList<TagOptionInput> Options);

internal sealed record TagOrderBody(IReadOnlyList<string> TagIds);

internal sealed record UserIdBody(string UserId);

internal sealed record ProjectUsersBody(IReadOnlyList<UserIdBody> Users, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal CostRate);

internal sealed record ProjectCopyBody(string ProjectName, string? Description);
