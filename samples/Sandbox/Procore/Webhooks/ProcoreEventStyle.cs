namespace Sandbox;

/// <summary>How answers of the webhook API write the event of a trigger that was posted as <c>create</c>.</summary>
public enum ProcoreEventStyle
{
    /// <summary><c>CREATED</c>, as the newest description shows.</summary>
    Past,

    /// <summary><c>CREATE</c>, as version 1.0 says.</summary>
    Upper,

    /// <summary><c>create</c>, as requests say.</summary>
    Plain,
}
