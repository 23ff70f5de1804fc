namespace Sandbox;

/// <summary>Who changes something, and when.</summary>
internal readonly record struct ProcoreActor(long UserId, DateTimeOffset Now);
