using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Two vendor lists from text files, where there is no connection to read them from.</summary>
internal static class VendorFiles
{
    public static async Task<CompanyDirectory> ReadAsync(FileInfo zoho, FileInfo procore, CancellationToken cancellationToken) => new()
    {
        ZohoVendors = [.. (await NamesAsync(zoho, cancellationToken)).Select((name, line) => new ZohoVendor(FormattableString.Invariant($"{line + 1}"), name, CompanyName: string.Empty, IsActive: true))],
        ProcoreVendors = [.. (await NamesAsync(procore, cancellationToken)).Select((name, line) => new ProcoreVendor(line + 1, name, IsActive: true, OriginId: string.Empty, TaxId: string.Empty, State: string.Empty))],
    };

    private static async Task<IEnumerable<string>> NamesAsync(FileInfo file, CancellationToken cancellationToken)
    {
        if (!file.Exists) throw new InputException($"There is no file {file.FullName}.");
        var lines = await File.ReadAllLinesAsync(file.FullName, cancellationToken);
        return lines.Select(line => line[(line.LastIndexOf('\t') + 1)..].Trim()).Where(name => name.Length > 0);
    }
}
