namespace Zoho.Procore.Sdk.Shared;

/// <summary>Whether a failed call may be sent again.</summary>
internal enum RetryRule
{
    /// <summary>Sending it again would fail again.</summary>
    Never,

    /// <summary>It may have had its effect: only calls that are safe to repeat.</summary>
    IfRepeatable,

    /// <summary>It had no effect: any call may be sent again.</summary>
    Always,
}
