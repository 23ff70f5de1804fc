namespace Sandbox;

/// <summary>In how many of a thousand cases a webhook meets each fate.</summary>
/// <param name="Lost">Never arrives.</param>
/// <param name="Duplicated">Arrives twice.</param>
/// <param name="Reordered">Overtakes others that wait.</param>
public sealed record WebhookFaults(int Lost = 0, int Duplicated = 0, int Reordered = 0);
