namespace Sandbox;

/// <summary>A resource and an event (create, update or delete) that a hook listens to.</summary>
internal sealed record ProcoreTrigger(long Id, string Resource, string Event);
