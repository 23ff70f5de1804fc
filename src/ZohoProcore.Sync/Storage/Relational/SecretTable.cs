namespace ZohoProcore.Sync;

/// <summary>The table of protected secrets.</summary>
internal static class SecretTable
{
    /// <summary>A secret; null when there is none of that name.</summary>
    public static ValueTask<ProtectedSecret?> FindAsync(
        SqlUnit unit, string connectionId, string name, CancellationToken cancellationToken) =>
        unit.FirstAsync(
            "select cipher_text, version from sync_secret where connection_id = @connection and name = @name",
            row => new ProtectedSecret(row.GetString(0), row.GetInt64(1)),
            cancellationToken,
            ("connection", connectionId),
            ("name", name));

    /// <summary>Writes a secret if its version is the expected one; the unit holds the write lock.</summary>
    public static async ValueTask<bool> PutAsync(
        SqlUnit unit, string connectionId, string name, string cipherText, long? expectedVersion, CancellationToken cancellationToken)
    {
        var version = (await FindAsync(unit, connectionId, name, cancellationToken).ConfigureAwait(false))?.Version ?? 0;
        if (expectedVersion is not null && (expectedVersion != version
            || (version == 0 && await ConnectionTable.IsRemovedAsync(unit, connectionId, cancellationToken).ConfigureAwait(false))))
        {
            return false;
        }

        await unit.ExecuteAsync(
            """
            insert into sync_secret (connection_id, name, cipher_text, version) values (@connection, @name, @cipher_text, @version)
            on conflict (connection_id, name) do update set cipher_text = excluded.cipher_text, version = excluded.version
            """,
            cancellationToken,
            ("connection", connectionId),
            ("name", name),
            ("cipher_text", cipherText),
            ("version", version + 1)).ConfigureAwait(false);
        return true;
    }
}
