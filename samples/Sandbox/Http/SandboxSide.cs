namespace Sandbox;

/// <summary>Whose API a request is for.</summary>
public enum SandboxSide
{
    /// <summary>Zoho Books, with its accounts server.</summary>
    Zoho,

    /// <summary>Procore, with its login server.</summary>
    Procore,
}
