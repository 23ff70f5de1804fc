namespace Sandbox;

/// <summary>What an order of the generated data is meant to show. The APIs never tell it.</summary>
public enum OrderIntent
{
    /// <summary>Nothing is wrong with it.</summary>
    Clean,

    /// <summary>Not yet, or no longer, an order: draft, waiting for approval, cancelled.</summary>
    NotAnOrder,

    /// <summary>Procore does not know the vendor.</summary>
    VendorUnknown,

    /// <summary>Procore knows two vendors that it could be.</summary>
    VendorAmbiguous,

    /// <summary>The vendor is inactive in Procore.</summary>
    VendorInactive,

    /// <summary>A line has no project.</summary>
    ProjectMissing,

    /// <summary>Procore does not know a line's project, or has closed or hidden it.</summary>
    ProjectUnknown,

    /// <summary>The project does not know a line's cost code.</summary>
    CostCodeUnknown,

    /// <summary>The project's WBS code for a line is inactive.</summary>
    CostCodeInactive,

    /// <summary>A line has no cost code.</summary>
    CostCodeMissing,

    /// <summary>The WBS code of a line is not on the budget.</summary>
    NotBudgeted,

    /// <summary>A line has no cost type.</summary>
    CostTypeMissing,

    /// <summary>The order is in a foreign currency.</summary>
    ForeignCurrency,

    /// <summary>Somebody typed an adjustment that no line explains.</summary>
    Adjusted,
}
