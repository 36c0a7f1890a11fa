/** The smallest export: two comments, and two people of whom one answered both. */
export const comments =
  'timestamp,comment-id,author-id,moderated,comment-body\n1500000000000,0,ann,1,One\n1500000001000,1,bob,1,Two\n'
export const matrix = 'participant,group-id,0,1\nann,0,1,-1\nbob,1,,0\n'
export const votes = 'timestamp,comment-id,voter-id,vote\n1,0,ann,1\n1,1,ann,-1\n1,1,bob,0\n'
