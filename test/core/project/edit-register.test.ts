import { describe, expect, it } from 'vitest'
import { applyChanges, changesBetween, isUnchanged, partsOf } from '../../../core/api/changes.js'
import {
  addToRegister,
  duplicateInRegister,
  moveInRegister,
  nextCode,
  removeFromRegister,
  renameInRegister,
} from '../../../core/project/edit-register.js'
import { parseProject } from '../../../core/project/parse-project.js'
import type { Project } from '../../../core/project/project.js'
import { serialiseProject } from '../../../core/project/serialise-project.js'
import { sampleProcedure, sampleProject, sampleRecordForm } from '../../support/sample-project.js'

const codes = (project: Project): readonly string[] => project.manifest.register.map(({ code }) => code)

/** What the project is after it was written and read: the same, or the edit made something that no file may hold. */
const reread = (project: Project): Project | undefined => {
  const { project: read, diagnostics } = parseProject(serialiseProject(project))
  expect(diagnostics).toEqual([])
  return read
}

const withThree = (from = sampleProject()): Project => {
  const two = addToRegister(from, { ...sampleProcedure(), code: 'SP-15', title: '乙' }, 'department.service')
  return addToRegister(two, { ...sampleProcedure(), code: 'SP-16', title: '丙' }, 'department.service')
}

describe('edits of the register', () => {
  it('add a document after the last of its kind', () => {
    const project = withThree()
    const procedures = codes(project).filter((code) => code.startsWith('SP-'))
    expect(procedures).toEqual(['SP-14', 'SP-15', 'SP-16'])
    expect(project.manifest.register.find(({ code }) => code === 'SP-15')).toMatchObject({
      file: 'documents/SP-15.json',
      title: '乙',
      owner: 'department.service',
    })
    expect(reread(project)).toEqual(project)
    expect(() => addToRegister(project, sampleProcedure(), '')).toThrow('SP-14')
  })

  it('duplicate a document and a form, without the history of the first', () => {
    const copied = duplicateInRegister(sampleProject(), 'SP-14', 'SP-30', '副本')
    const copy = copied.documents.find(({ code }) => code === 'SP-30')
    expect(copy).toMatchObject({ title: '副本', content: sampleProcedure().content })
    expect(copy?.revisions).toBeUndefined()
    const form = duplicateInRegister(copied, 'SR-14-01', 'SR-14-02', '副本表')
    expect(form.records.map(({ code }) => code)).toContain('SR-14-02')
    expect(reread(form)).toEqual(form)
    expect(() => duplicateInRegister(copied, 'XX', 'SP-31', '')).toThrow('XX')
  })

  it('rename in the file and the register', () => {
    const renamed = renameInRegister(sampleProject(), 'SR-14-01', '新的表名')
    expect(renamed.records.find(({ code }) => code === 'SR-14-01')?.title).toBe('新的表名')
    expect(reread(renamed)).toEqual(renamed)
  })

  it('move a line before another, or to the end of its kind', () => {
    const project = withThree()
    const procedures = (moved: Project): readonly string[] => codes(moved).filter((code) => code.startsWith('SP-'))
    expect(procedures(moveInRegister(project, 'SP-16', 'SP-14'))).toEqual(['SP-16', 'SP-14', 'SP-15'])
    const last = moveInRegister(project, 'SP-14', null)
    expect(procedures(last)).toEqual(['SP-15', 'SP-16', 'SP-14'])
    expect(last.documents.map(({ code }) => code).filter((code) => code.startsWith('SP-'))).toEqual(procedures(last))
    expect(reread(last)).toEqual(last)
    expect(moveInRegister(project, 'SP-14', 'SP-14')).toBe(project)
    expect(() => moveInRegister(project, 'SP-14', 'XX')).toThrow('XX')
  })

  it('remove a document', () => {
    const removed = removeFromRegister(withThree(), 'SP-15')
    expect(codes(removed)).not.toContain('SP-15')
    expect(reread(removed)).toEqual(removed)
  })

  it('find the next free code', () => {
    const project = withThree()
    expect(nextCode(project, 'procedure')).toBe('SP-17')
    expect(nextCode(project, 'instruction')).toBe('SI-01')
    expect(nextCode(project, 'record', 'SP-14')).toBe('SR-14-02')
    expect(nextCode(project, 'record')).toBe('SR-00-01')
  })
})

describe('changes', () => {
  it('lead from one project to the other, and name what they replace', () => {
    const before = sampleProject()
    const after = {
      ...renameInRegister(withThree(before), 'SP-14', '甲'),
      profile: { ...before.profile, 'company.name': '乙公司' },
    }
    const changes = changesBetween(before, after)
    expect(partsOf(changes)).toEqual(
      expect.arrayContaining(['manifest', 'profile', 'document:SP-14', 'document:SP-15']),
    )
    expect(partsOf(changes)).not.toContain('organisation')
    expect(applyChanges(before, changes)).toEqual(after)
    expect(isUnchanged(changesBetween(before, before))).toBe(true)
  })

  it('keep the very objects that they do not replace, and drop what left the register', () => {
    const before = withThree()
    const after = applyChanges(before, { manifest: removeFromRegister(before, 'SP-15').manifest })
    expect(after.documents.some(({ code }) => code === 'SP-15')).toBe(false)
    expect(after.documents.find(({ code }) => code === 'SP-16')).toBe(
      before.documents.find(({ code }) => code === 'SP-16'),
    )
    expect(after.profile).toBe(before.profile)
    const extra = applyChanges(before, { records: [{ ...sampleRecordForm(), code: 'SR-99-01' }] })
    expect(extra.records.some(({ code }) => code === 'SR-99-01')).toBe(false)
  })
})
