namespace Sandbox;

/// <summary>One write that had an effect (or tried to: item errors count too).</summary>
/// <param name="Side">Whose API.</param>
/// <param name="At">When, on the sandbox clock.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Route">The route template.</param>
/// <param name="ProjectId">The Procore project, where there is one.</param>
/// <param name="OriginIds">The origin ids it named, as sent.</param>
/// <param name="ResourceIds">The ids of the records it created, changed or removed.</param>
public sealed record WriteEntry(
    SandboxSide Side,
    DateTimeOffset At,
    string Method,
    string Route,
    long? ProjectId,
    IReadOnlyList<string> OriginIds,
    IReadOnlyList<long> ResourceIds);
