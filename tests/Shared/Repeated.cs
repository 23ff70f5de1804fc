namespace Zoho.Procore.Sdk.Testing;

/// <summary>What a second send of an operation does.</summary>
public enum Repeated
{
    /// <summary>Nothing: it only reads.</summary>
    Reads,

    /// <summary>The same again: the end is that of one send.</summary>
    SameAgain,

    /// <summary>Nothing is left to do.</summary>
    IsGone,

    /// <summary>Another effect: it must never be sent twice by itself.</summary>
    Twice,
}
