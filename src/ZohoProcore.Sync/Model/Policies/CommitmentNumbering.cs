namespace ZohoProcore.Sync;

/// <summary>How the commitments of an order are numbered that goes to several projects.</summary>
public enum CommitmentNumbering
{
    /// <summary>Each has the order's number. Procore refuses the second where numbers may stand only once in the company.</summary>
    OrderNumber,

    /// <summary>
    /// Each has the order's number and its project's, as in <c>PO-00012-24-101</c>; one that already stands in Procore keeps the number it
    /// has. The commitment of an order that goes to one project has the order's number alone.
    /// </summary>
    OrderAndProject,
}
