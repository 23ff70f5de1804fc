namespace Simulation;

/// <summary>Nothing can run any more, and what was run has not ended.</summary>
internal sealed class StalledException(string message) : Exception(message);
