namespace Simulation;

/// <summary>What a crowd took from its start to a moment, or between two.</summary>
/// <param name="Connections">How many connections there are.</param>
/// <param name="Hours">For how long of the virtual clock.</param>
/// <param name="Processor">The processor time of core and clients: that of the process without what the services and the store in memory took, in seconds.</param>
/// <param name="Questions">What the store was asked.</param>
/// <param name="Rows">The rows that it answered.</param>
/// <param name="Scans">The scans that were worked off.</param>
/// <param name="Fired">The timers that fired.</param>
/// <param name="ToZoho">Calls of Zoho Books.</param>
/// <param name="ToProcore">Calls of Procore.</param>
/// <param name="Bytes">What was allocated, by services and store as well.</param>
internal sealed record CrowdHalf(int Connections, double Hours, double Processor, double Questions, double Rows, double Scans, double Fired, double ToZoho, double ToProcore, double Bytes)
{
    /// <summary>What it took since an earlier moment.</summary>
    public CrowdHalf Since(CrowdHalf earlier) => new(
        Connections,
        Hours - earlier.Hours,
        Processor - earlier.Processor,
        Questions - earlier.Questions,
        Rows - earlier.Rows,
        Scans - earlier.Scans,
        Fired - earlier.Fired,
        ToZoho - earlier.ToZoho,
        ToProcore - earlier.ToProcore,
        Bytes - earlier.Bytes);

    /// <summary>Of one connection, in an hour.</summary>
    public double Each(double sum) => sum / Connections / Hours;
}
