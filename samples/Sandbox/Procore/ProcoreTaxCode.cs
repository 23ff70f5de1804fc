namespace Sandbox;

/// <summary>A tax code of the company.</summary>
/// <param name="Id">The id.</param>
/// <param name="Code">The code.</param>
/// <param name="Rate">The rate of the company's tax type in percent.</param>
/// <param name="Archived">Whether it is out of use.</param>
internal sealed record ProcoreTaxCode(long Id, string Code, decimal Rate, bool Archived);
