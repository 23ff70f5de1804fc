namespace EmbeddedHost;

/// <summary>A sandbox that stands in for both vendors.</summary>
internal interface ISandboxSystems : IVendorSystems
{
    /// <summary>Its controls.</summary>
    SandboxControl Control { get; }
}
