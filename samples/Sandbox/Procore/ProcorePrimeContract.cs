namespace Sandbox;

/// <summary>A prime contract: what the owner of a project pays for.</summary>
internal sealed record ProcorePrimeContract(long Id, long ProjectId, ProcoreVendor Owner, string Status, DateTimeOffset CreatedAt);
