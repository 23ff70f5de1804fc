namespace Sandbox;

/// <summary>A part of a project that is billed for itself and has cost codes of its own, which may be called like the project's.</summary>
internal sealed record ProcoreSubJob(long Id, long ProjectId, string Code, string Name)
{
    public bool Active { get; set; } = true;
}
