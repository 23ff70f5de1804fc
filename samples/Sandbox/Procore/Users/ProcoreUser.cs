namespace Sandbox;

/// <summary>A person, or the app's service account, in the company directory.</summary>
internal sealed class ProcoreUser(long id, DateTimeOffset createdAt)
{
    public long Id { get; } = id;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public required string Email { get; init; }

    public string JobTitle { get; init; } = "";

    /// <summary>The vendor that the person works for; null for the company's own people.</summary>
    public long? VendorId { get; init; }

    public bool IsActive { get; init; } = true;

    /// <summary>The projects that the person belongs to.</summary>
    public SortedSet<long> ProjectIds { get; } = [];

    public string Name => $"{FirstName} {LastName}";
}
