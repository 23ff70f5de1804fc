namespace EmbeddedHost;

/// <summary>A sandbox that stands in for both services.</summary>
internal interface ISandboxSystems : IVendorSystems
{
    /// <summary>Its controls.</summary>
    SandboxControl Control { get; }
}
