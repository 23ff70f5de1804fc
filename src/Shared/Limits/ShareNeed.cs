namespace Zoho.Procore.Sdk.Shared;

/// <summary>For whom a share of limits is asked.</summary>
internal enum ShareNeed
{
    /// <summary>For nobody: the client is done.</summary>
    Ended,

    /// <summary>For those who have called since it was asked the last time; else it is given back.</summary>
    Resting,

    /// <summary>For somebody who calls.</summary>
    Calling,

    /// <summary>For somebody who waits.</summary>
    Waiting,
}
