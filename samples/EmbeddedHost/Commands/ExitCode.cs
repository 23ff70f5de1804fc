namespace EmbeddedHost;

/// <summary>How a command ends.</summary>
internal static class ExitCode
{
    /// <summary>Everything is as it should be.</summary>
    public const int Ok = 0;

    /// <summary>It ran, and something is not as it should be.</summary>
    public const int Failed = 1;

    /// <summary>It did not run, because what it was given makes no sense.</summary>
    public const int BadInput = 2;
}
