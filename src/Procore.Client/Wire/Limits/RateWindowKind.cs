namespace Procore.Client;

/// <summary>The two windows that Procore counts calls in.</summary>
internal enum RateWindowKind
{
    /// <summary>10 seconds.</summary>
    Spike,

    /// <summary>60 minutes.</summary>
    Hour,
}
