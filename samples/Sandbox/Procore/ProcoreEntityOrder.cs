namespace Sandbox;

/// <summary>The order in which a Procore sync action lists the records it wrote; the real one is not documented.</summary>
public enum ProcoreEntityOrder
{
    /// <summary>As in the request.</summary>
    AsSent,

    /// <summary>The last item first.</summary>
    Reversed,

    /// <summary>By record id.</summary>
    ById,

    /// <summary>Updated records before created ones.</summary>
    UpdatedFirst,
}
